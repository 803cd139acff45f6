package cn.qudao.demo.guangdong;

import java.time.LocalDate;

/**
 * Who teaches others in the demo.
 *
 * @param outlet by its code
 * @param person whether somebody of it was chosen, or the outlet
 */
public record DemoBackbone(String outlet, boolean person, LocalDate since, String reason) {}
