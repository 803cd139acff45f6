package cn.qudao.demo.load;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.demo.guangdong.DemoProvince;
import cn.qudao.demo.guangdong.DemoRecord;
import cn.qudao.demo.load.Addresses.Address;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Terminal;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.RecommendationFeed;
import cn.qudao.recommendation.RecommendationFeed.Loaded;
import cn.qudao.recommendation.Result;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the recommendations of one month, as a feed of another system would. */
@Component
class RecordStep {

    private static final String SOURCE = "DEMO";

    private final RecommendationFeed feed;
    private final Products products;

    RecordStep(RecommendationFeed feed, Products products) {
        this.feed = feed;
        this.products = products;
    }

    void run(DemoProvince province, Addresses addresses, Period month) {
        Map<String, ProductId> byCode =
                products.all().stream().collect(Collectors.toMap(ProductRow::code, ProductRow::id));
        String name = YearMonth.from(month.from()).toString();
        Loaded loaded = feed.load(province.records(month)
                .map(record -> entry(name, record, addresses, Objects.requireNonNull(byCode.get(record.product())))));
        Terminal.say("demo.loaded.records", name, loaded.written());
    }

    private static RecommendationEntry entry(String month, DemoRecord record, Addresses addresses, ProductId product) {
        Address clerk = addresses.of(record.clerk());
        return new RecommendationEntry(
                SOURCE,
                month + '-' + record.number(),
                Addresses.instant(record.at()),
                clerk.place(),
                addresses.of(record.outlet()).unit(),
                clerk.unit(),
                product,
                record.way(),
                record.cause(),
                record.failReason() == null ? Result.SUCCESS : Result.FAILED,
                record.failReason(),
                new SubscriberNumber(record.subscriber()));
    }
}
