package cn.qudao.wap;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Bilingual;
import java.util.Optional;

/** What a module has to say of a product on the page that the customer confirms. */
public interface PhoneText {

    Optional<Bilingual> about(ProductId product);
}
