package cn.qudao.reporting;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something that another module puts on the page of every report, beside its files. */
public interface ReportPageItem {

    /** From left to right. */
    int order();

    /** Empty where the person has no use for it. */
    Optional<Component> create(ShownReport shown);
}
