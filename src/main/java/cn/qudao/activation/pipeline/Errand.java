package cn.qudao.activation.pipeline;

/** What a platform has yet to be told or asked. */
enum Errand {
    /** Hand the order over: it has certainly not arrived yet, or is unknown there. */
    SEND,
    /** It may have arrived: ask what became of it. */
    ASK,
    /** A person has given it up: ask, and forget it where the platform has never heard of it. */
    DROP
}
