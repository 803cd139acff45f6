package cn.qudao.demo.guangdong;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who has charge of a district or a grid of the demo; the unit by its code. */
public record DemoCharge(String unit, @Nullable String segment, String personName, String phone, LocalDate since) {}
