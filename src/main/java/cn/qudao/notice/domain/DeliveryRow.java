package cn.qudao.notice.domain;

import cn.qudao.notice.NoticeChannel;
import cn.qudao.notice.NoticePace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a notice by one way.
 *
 * @param reason the name of a {@link DropReason}, or what the server said
 * @param endedAt null while it is on its way
 */
public record DeliveryRow(
        NoticeChannel channel,
        NoticePace pace,
        DeliveryState state,
        @Nullable String reason,
        Instant dueAt,
        @Nullable Instant endedAt) {}
