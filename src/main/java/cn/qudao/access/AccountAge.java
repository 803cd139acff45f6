package cn.qudao.access;

import java.time.Instant;

/** How long somebody has been here, for what newcomers may do less of. */
public interface AccountAge {

    Instant createdAt(long account);
}
