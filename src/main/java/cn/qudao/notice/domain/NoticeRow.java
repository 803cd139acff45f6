package cn.qudao.notice.domain;

import java.time.Instant;
import java.util.List;

/** A notice as the bell and the list show it. */
public record NoticeRow(
        long id, String kind, String address, String key, List<Object> arguments, Instant at, boolean read) {}
