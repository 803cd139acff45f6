package cn.qudao.prompt;

/** Whether what a prompt recommends was recommended (R9). Named in the bundles as {@code prompt.answer.<NAME>}. */
public enum PromptAnswer {
    NONE,
    RECOMMENDED,
    /** Recommended, and the customer has it. */
    SUCCEEDED
}
