package io.steadybase.gtm.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.local.aws.LocalAccount;
import io.steadybase.gtm.local.system.SystemOptions.Model;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelChoiceTest {
    private static final Map<String, String> USER = Map.of(
            "AWS_REGION", "eu-west-1",
            "AWS_ACCESS_KEY_ID", "AKIA",
            "AWS_SECRET_ACCESS_KEY", "secret",
            "AWS_SESSION_TOKEN", "token",
            "AWS_PROFILE", "work");

    @Test
    void keepsTheUsersAccountOutOfAnOfflineSystem() {
        ModelChoice choice = new ModelChoice(Model.OFFLINE, USER);

        assertThat(choice.account()).isEqualTo(LocalAccount.variables());
        assertThat(choice.parameters()).isEqualTo(Map.of("modelId", "offline-model"));
    }

    @Test
    void givesTheRealModelTheUsersCredentials() {
        ModelChoice choice = new ModelChoice(Model.REAL, USER);

        assertThat(choice.account())
                .isEqualTo(Map.of(
                        "AWS_REGION", "eu-west-1",
                        "AWS_ACCESS_KEY_ID", "AKIA",
                        "AWS_SECRET_ACCESS_KEY", "secret",
                        "AWS_SESSION_TOKEN", "token"));
        assertThat(choice.parameters()).isEmpty();
    }

    @Test
    void saysWhatTheRealModelLacks() {
        assertThatThrownBy(() -> new ModelChoice(Model.REAL, Map.of("AWS_ACCESS_KEY_ID", "AKIA")).account())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the real model needs AWS credentials in the environment,"
                        + " got no AWS_REGION, AWS_SECRET_ACCESS_KEY");
    }
}
