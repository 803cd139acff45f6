package cn.qudao.access.domain;

import org.jspecify.annotations.Nullable;

/** The session behind the present request; the doors know it. */
public interface SessionAtWork {

    /** 0 for a program with a token. */
    long sessionId();

    /** Where the request comes from: an address of the network, or the command at a terminal. */
    @Nullable
    String address();

    /** After a change of the own standing: what was read for this request no longer holds. */
    void forget();
}
