package cn.qudao.access.security;

import java.io.Serializable;
import java.security.Principal;

/** What a request shows at the door. Says nothing of what it opens: that is read from the database each time. */
sealed interface Credential extends Principal, Serializable {

    /**
     * Of a program.
     *
     * @param post the post it wants to act by; 0 for the account's first
     */
    record Token(String token, long post) implements Credential {
        @Override
        public String getName() {
            return "token";
        }

        @Override
        public String toString() {
            return getName();
        }
    }

    /**
     * Of a command on the machine itself, in the name of an account.
     *
     * @param command as in {@code ./qudao import}
     */
    record Terminal(String signInName, String command) implements Credential {
        @Override
        public String getName() {
            return "terminal";
        }
    }

    /**
     * Of work in the background that the person asked for earlier.
     *
     * @param post the post it wants to act by, if it is still held
     * @param what it is, for the trail
     */
    record Background(long account, long post, String what) implements Credential {
        @Override
        public String getName() {
            return "background";
        }
    }

    /** Of a browser's session. */
    record Session(String handle) implements Credential {
        @Override
        public String getName() {
            return "session";
        }

        @Override
        public String toString() {
            return getName();
        }
    }
}
