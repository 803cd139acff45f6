package cn.qudao.screening;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.org.UnitId;

/** What can stand on a list. */
public sealed interface Subject {

    Kind kind();

    record Number(SubscriberNumber number) implements Subject {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    record Outlet(UnitId unit) implements Subject {
        @Override
        public Kind kind() {
            return Kind.OUTLET;
        }
    }

    record Product(ProductId product) implements Subject {
        @Override
        public Kind kind() {
            return Kind.PRODUCT;
        }
    }

    /** Named in the bundles as {@code screening.kind.<NAME>}. */
    enum Kind {
        NUMBER,
        OUTLET,
        PRODUCT
    }
}
