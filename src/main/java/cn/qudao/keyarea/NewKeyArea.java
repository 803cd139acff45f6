package cn.qudao.keyarea;

import cn.qudao.org.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A key area to be written together with what is known of it.
 *
 * @param kind a code of {@link cn.qudao.org.Dictionary#KEY_AREA_KIND}
 * @param unit a district or a grid
 * @param outlets those that lie in it
 * @param surveys by day, the outlets of each of {@link cn.qudao.org.Dictionary#COMPETITOR}
 */
public record NewKeyArea(
        String name,
        String kind,
        UnitId unit,
        String bounds,
        List<UnitId> outlets,
        Map<LocalDate, Map<String, Integer>> surveys) {}
