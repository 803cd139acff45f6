package cn.qudao.demo.guangdong;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A plaque of the demo; the outlet by its code. */
public record DemoPlaque(
        String outlet,
        String kind,
        @Nullable Integer stars,
        String number,
        LocalDate issuedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawReason) {}
