package cn.qudao.org.domain;

import cn.qudao.kernel.Requires;
import cn.qudao.org.OutletProfiles;
import cn.qudao.org.UnitId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires
@Transactional(readOnly = true)
class OutletDirectory implements OutletProfiles {

    private final OutletRepository outlets;

    OutletDirectory(OutletRepository outlets) {
        this.outlets = outlets;
    }

    @Override
    public Optional<Placed> find(UnitId outlet) {
        return outlets.findById(outlet.value()).map(found -> new Placed(found.place(), found.profile()));
    }
}
