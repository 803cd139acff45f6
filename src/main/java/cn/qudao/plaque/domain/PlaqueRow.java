package cn.qudao.plaque.domain;

import cn.qudao.plaque.PlaqueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param withdrawnOn null while it hangs */
public record PlaqueRow(
        PlaqueId id,
        String outletCode,
        String outletName,
        String kind,
        @Nullable Integer stars,
        String number,
        LocalDate issuedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawReason) {

    public boolean inForce() {
        return withdrawnOn == null;
    }
}
