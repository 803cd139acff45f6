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
