package cn.qudao.demo.guangdong;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A key area of the demo.
 *
 * @param unit the code of its grid
 * @param outlets the codes of ours in it
 * @param surveys by day, the outlets of each competitor
 */
public record DemoKeyArea(
        String name,
        String kind,
        String unit,
        String bounds,
        List<String> outlets,
        Map<LocalDate, Map<String, Integer>> surveys) {}
