package cn.qudao.bench;

import java.time.OffsetDateTime;
import java.util.Map;

/** What all figures of a run have in common. */
record Outcome(OffsetDateTime begun, Map<String, String> machine, int scale, Map<String, Long> data) {}
