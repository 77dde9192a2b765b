package io.steadybase.gtm.infra;

import java.util.List;

/** The stacks cannot be made from what was given; says everything that is wrong at once. */
final class InvalidSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
