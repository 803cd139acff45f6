package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Remembered;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which products are held back, as every counter asks what it may offer; what is then asked for is looked up. */
@Component
class RollOut {

    private final Remembered<List<Release>> releases;

    RollOut(ReleaseRepository releases, Clock clock) {
        this.releases = new Remembered<>(releases::findAllByOrderBySinceDescIdDesc, clock);
    }

    /** Of each product the latest that has begun. */
    Map<ProductId, Release> at(LocalDate day) {
        Map<ProductId, Release> begun = new HashMap<>();
        releases.get().stream()
                .filter(release -> release.hasBegun(day))
                .forEach(release -> begun.putIfAbsent(release.product(), release));
        return begun;
    }

    void changed() {
        releases.changed();
    }
}
