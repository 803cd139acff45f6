package cn.qudao.notice.domain;

import java.time.Instant;
import java.util.List;

/** A notice as the bell shows it. */
public record NoticeRow(long id, String address, String key, List<Object> arguments, Instant at, boolean read) {}
