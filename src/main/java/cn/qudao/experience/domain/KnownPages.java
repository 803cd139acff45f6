package cn.qudao.experience.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Remembered;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is said of products, as every counter and phone asks for it; within the caller's transaction. */
@Component
class KnownPages {

    private final Remembered<Map<ProductId, ExperienceRow>> pages;

    KnownPages(ExperienceRepository pages, Clock clock) {
        this.pages = new Remembered<>(
                () -> pages.findAll().stream()
                        .map(Experience::row)
                        .collect(Collectors.toMap(ExperienceRow::product, Function.identity())),
                clock);
    }

    Map<ProductId, ExperienceRow> all() {
        return pages.get();
    }

    void changed() {
        pages.changed();
    }
}
