package cn.qudao.contact.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param decidedBy null for the one that the portal comes with */
public record PolicyRow(
        int number, Terms terms, String reason, @Nullable String decidedBy, Instant decidedAt) {}
