package cn.qudao.reporting;

import java.time.Instant;

/** Up to when the figures are complete; asked within the snapshot that a report is read from. Without a bean: now. */
public interface DataAsOf {

    Instant get();
}
