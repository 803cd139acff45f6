package cn.qudao.sample.domain;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Texts;
import cn.qudao.sample.SampleFeed;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where who keeps the catalogue writes what is sent as a sample. */
@Service
@Requires(CataloguePermissions.EDIT)
@Transactional
public class SampleBook implements SampleFeed {

    /** Three parts of a long message in Chinese. */
    static final int TEXT_LENGTH = 200;

    private final SampleRepository samples;
    private final Products products;

    SampleBook(SampleRepository samples, Products products) {
        this.samples = samples;
        this.products = products;
    }

    @Transactional(readOnly = true)
    public Map<ProductId, String> all() {
        return samples.findAll().stream().collect(Collectors.toMap(SampleText::product, SampleText::text));
    }

    @Override
    public void write(ProductId product, String text) {
        String sample = Texts.require("text", text, TEXT_LENGTH);
        if (products.find(product).isEmpty()) {
            throw new NotFound();
        }
        samples.findById(product.value())
                .ifPresentOrElse(known -> known.say(sample), () -> samples.save(new SampleText(product, sample)));
    }

    /** From now on there is none of it. */
    public void drop(ProductId product) {
        samples.delete(samples.findById(product.value()).orElseThrow(NotFound::new));
    }
}
