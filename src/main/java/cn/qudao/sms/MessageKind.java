package cn.qudao.sms;

/** Why a phone is sent something. Named in the bundles as {@code sms.kind.<NAME>}. */
public enum MessageKind {
    /** To a message, at once. */
    ANSWER,
    /** What came of an activation. */
    RESULT,
    /** To a clerk: what to recommend to a customer who has just got something (row 77). */
    PROMPT,
    /** To a customer at the counter (row 109). */
    SAMPLE,
    /** To a customer: something ends soon (row 102). */
    REMINDER,
    /** To a customer: where to confirm on the own phone (row 79). */
    LINK,
    /** To a customer: the code that shows that the number is his (row 104). */
    CODE,
    /** To people of the channel: what has been announced (row 186), and what they want to be told. */
    NOTICE;

    /** Whether its text is a key to something: nobody but its reader is shown it. */
    public boolean isForItsReaderAlone() {
        return this == LINK || this == CODE;
    }
}
