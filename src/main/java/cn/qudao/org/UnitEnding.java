package cn.qudao.org;

import cn.qudao.kernel.Saying;
import java.util.List;

/** A module that ends something of its own together with a unit ({@link UnitStopped}) says so before anybody stops it. */
public interface UnitEnding {

    /** A sentence for each thing that would end; none where nothing would. */
    List<Saying> endingWith(UnitId unit);
}
