package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.Hints;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.Script;
import cn.qudao.kernel.Requires;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires
@Transactional(readOnly = true)
class HintReader implements Hints {

    private final HintRepository hints;

    HintReader(HintRepository hints) {
        this.hints = hints;
    }

    @Override
    public Optional<Script> script(ProductId product, @Nullable String segment) {
        List<String> wanted = List.of(Hint.EVERYBODY, Objects.requireNonNullElse(segment, Hint.EVERYBODY));
        return hints.findByProductIdAndCustomerSegmentIn(product.value(), wanted).stream()
                .max(Comparator.comparing(Hint::segment))
                .map(Hint::script);
    }
}
