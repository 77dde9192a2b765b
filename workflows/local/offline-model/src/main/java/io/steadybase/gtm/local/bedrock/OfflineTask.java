package io.steadybase.gtm.local.bedrock;

import com.fasterxml.jackson.databind.JsonNode;

/** One thing that the offline model can do. The same question always gets the same answer. */
@FunctionalInterface
interface OfflineTask {
    /** The input of the tool that the question asks for. */
    JsonNode answer(Question question);
}
