package cn.qudao.activation;

import cn.qudao.kernel.Place;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import org.jspecify.annotations.Nullable;

/**
 * Who stands at which counter.
 *
 * @param place the clerk's, or the outlet's
 * @param clerk null for who has the outlet itself
 * @param name the person's
 */
public record Standing(
        long account, Place place, UnitRow outlet, @Nullable UnitId clerk, String name) {}
