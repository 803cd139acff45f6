package cn.qudao.access.domain;

import java.time.Instant;

/** @param current whether it is the one that asks */
public record SessionRow(
        long id, String device, String address, Instant startedAt, Instant lastSeenAt, boolean current) {}
