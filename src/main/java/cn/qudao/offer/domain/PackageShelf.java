package cn.qudao.offer.domain;

import cn.qudao.kernel.Remembered;
import cn.qudao.offer.PackageRow;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every package that ever was, by code: lists and forms name them, and hardly anybody changes them. */
@Component
class PackageShelf {

    private final Remembered<List<PackageRow>> all;

    PackageShelf(PackageRepository packages, Clock clock) {
        this.all = new Remembered<>(
                () -> packages.findAllByOrderByCode().stream()
                        .map(OfferPackage::row)
                        .toList(),
                clock);
    }

    List<PackageRow> all() {
        return all.get();
    }

    /** To be called by who changes one, within the transaction. */
    void changed() {
        all.changed();
    }
}
