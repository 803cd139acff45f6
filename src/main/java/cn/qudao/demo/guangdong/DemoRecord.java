package cn.qudao.demo.guangdong;

import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.Way;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation of the demo.
 *
 * @param number which of its month, from 1
 * @param at the time of Shanghai
 * @param failReason where it did not succeed
 */
public record DemoRecord(
        int number,
        LocalDateTime at,
        String outlet,
        String clerk,
        String product,
        Way way,
        Cause cause,
        @Nullable String failReason,
        String subscriber) {}
