package cn.qudao.wap;

import cn.qudao.catalogue.ProductId;
import java.util.Locale;
import java.util.Optional;

/** What a module has to say on the page that the customer confirms: of the product, or of who sends it. */
public interface PhoneText {

    Optional<String> about(long link, ProductId product, Locale language);
}
