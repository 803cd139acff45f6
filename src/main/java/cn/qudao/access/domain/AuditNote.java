package cn.qudao.access.domain;

import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.Place;
import org.jspecify.annotations.Nullable;

/**
 * What an entry will tell, before it has its place in the chain.
 *
 * @param place null for that of the active post
 * @param account where the person is not yet, or no longer, at work; else null
 */
record AuditNote(
        AuditAction action,
        @Nullable Place place,
        @Nullable Long account,
        @Nullable String signInName,
        String subjectType,
        @Nullable String subjectId,
        String subjectLabel,
        @Nullable String before,
        @Nullable String after) {}
