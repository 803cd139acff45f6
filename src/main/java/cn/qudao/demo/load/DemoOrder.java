package cn.qudao.demo.load;

import cn.qudao.demo.guangdong.DemoCalendar;
import cn.qudao.demo.guangdong.DemoProvince;
import cn.qudao.demo.guangdong.DemoSize;
import java.time.LocalDate;

/** Which demo is wanted: kept with the first step, so that a load that goes on the day after makes the same one. */
record DemoOrder(Size size, LocalDate day) {

    DemoProvince province(String code) {
        return new DemoProvince(size.of, new DemoCalendar(day), code);
    }

    enum Size {
        PROVINCE(DemoSize.PROVINCE),
        SMALL(DemoSize.SMALL);

        private final DemoSize of;

        Size(DemoSize of) {
            this.of = of;
        }
    }
}
