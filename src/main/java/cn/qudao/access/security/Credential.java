package cn.qudao.access.security;

import java.io.Serializable;
import java.security.Principal;

/** What a request shows at the door. Says nothing of what it opens: that is read from the database each time. */
sealed interface Credential extends Principal, Serializable {

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
