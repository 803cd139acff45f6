package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the scripts (row 74): one for everybody and one for each customer segment at most. */
@Service
@Requires(CataloguePermissions.EDIT)
@Transactional
public class HintBook {

    private final HintRepository hints;
    private final ProductRepository products;
    private final Dictionaries words;

    HintBook(HintRepository hints, ProductRepository products, Dictionaries words) {
        this.hints = hints;
        this.products = products;
        this.words = words;
    }

    /** In the place of what was said to that segment until now. */
    public void say(ProductId product, HintForm form) {
        if (!products.existsById(product.value())) {
            throw new NotFound();
        }
        if (!form.segment().isEmpty()) {
            words.require("segment", Dictionary.CUSTOMER_SEGMENT, form.segment());
        }
        hints.findByProductIdAndCustomerSegment(product.value(), form.segment())
                .ifPresentOrElse(hint -> hint.say(form.text()), () -> hints.save(new Hint(product, form)));
    }

    public void drop(long id) {
        hints.delete(hints.findById(id).orElseThrow(NotFound::new));
    }

    @Requires(CataloguePermissions.VIEW)
    @Transactional(readOnly = true)
    public List<HintRow> of(ProductId product) {
        return hints.findByProductIdOrderByCustomerSegment(product.value()).stream()
                .map(Hint::row)
                .toList();
    }
}
