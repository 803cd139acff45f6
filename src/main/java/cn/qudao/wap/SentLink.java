package cn.qudao.wap;

import cn.qudao.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What became of the wish to send a link.
 *
 * @param link 0 where it was refused
 * @param origin by which the message is asked after
 */
public record SentLink(long link, String origin, @Nullable Refusal refusal) {}
