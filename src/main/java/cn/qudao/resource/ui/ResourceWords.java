package cn.qudao.resource.ui;

import cn.qudao.resource.PoolId;
import cn.qudao.uikit.Address;

/** Where the screens of resources are. */
final class ResourceWords {

    static final String ROUTE = "resources";
    static final String ALLOTMENTS = "allotments";

    private ResourceWords() {}

    static Address address(PoolId id) {
        return Address.of(ROUTE + '/' + id.value());
    }
}
