package cn.qudao.suggestion.domain;

import cn.qudao.kernel.Remembered;
import cn.qudao.suggestion.CustomerKind;
import cn.qudao.suggestion.ProductKind;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The matrix of product and customer kinds as it holds now (row 71), since every customer at every counter is looked at by it. */
@Component
class Matrix {

    private final Remembered<Known> known;

    Matrix(DistributionModeRepository modes, ClassingRepository classings, Clock clock) {
        this.known = new Remembered<>(
                () -> Known.of(
                        modes.findAllByOrderByIdDesc().stream()
                                .map(DistributionMode::row)
                                .toList(),
                        classings.findAllByOrderByIdDesc()),
                clock);
    }

    Known now() {
        return known.get();
    }

    /** To be called by who changes it. */
    void changed() {
        known.changed();
    }

    private record Pair(ProductKind product, CustomerKind customer) {}

    /** What holds, by one look. */
    static final class Known {

        private final Map<Pair, ModeRow> modes = new HashMap<>();
        private final Map<String, ClassingRow> products = new HashMap<>();
        private final Map<String, ClassingRow> groups = new HashMap<>();

        /** Both the latest first. */
        private static Known of(List<ModeRow> decided, List<Classing> classed) {
            Known known = new Known();
            decided.forEach(mode -> known.modes.putIfAbsent(new Pair(mode.productKind(), mode.customerKind()), mode));
            Set<String> seen = new HashSet<>();
            classed.forEach(each -> {
                ClassingRow row = each.row();
                if (seen.add(each.side() + " " + row.code())) {
                    (each.side() == Side.PRODUCT ? known.products : known.groups).put(row.code(), row);
                }
            });
            return known;
        }

        List<ModeRow> modes() {
            return List.copyOf(modes.values());
        }

        /** Where nobody ever said, of no kind. */
        ClassingRow of(Side side, String code) {
            return (side == Side.PRODUCT ? products : groups)
                    .getOrDefault(code, new ClassingRow(code, null, null, null));
        }

        /** @param group of the customer; null where it is not known */
        Optional<ModeRow> mode(String product, @Nullable String group) {
            String productKind = of(Side.PRODUCT, product).kind();
            String customerKind = group == null ? null : of(Side.GROUP, group).kind();
            return productKind == null || customerKind == null
                    ? Optional.empty()
                    : Optional.ofNullable(
                            modes.get(new Pair(ProductKind.valueOf(productKind), CustomerKind.valueOf(customerKind))));
        }
    }
}
