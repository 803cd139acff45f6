package cn.qudao.access.domain;

/** The session behind the present request; the doors know it. */
public interface SessionAtWork {

    /** 0 for a program with a token. */
    long sessionId();

    /** After a change of the own standing: what was read for this request no longer holds. */
    void forget();
}
