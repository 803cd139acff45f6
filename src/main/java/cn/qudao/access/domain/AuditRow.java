package cn.qudao.access.domain;

import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry as the screen shows it. Without a sign-in name it was the system itself, or a stranger. */
public record AuditRow(
        long sequence,
        Instant time,
        @Nullable String signInName,
        @Nullable Long postId,
        Place place,
        AuditAction action,
        String subjectType,
        @Nullable String subjectId,
        String subjectLabel,
        @Nullable String before,
        @Nullable String after,
        @Nullable String address) {}
