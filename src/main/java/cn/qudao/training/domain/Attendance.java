package cn.qudao.training.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** That somebody is to come to a training, and whether he came. It is seen from where he works. */
@Entity
@Table(name = "training_attendance")
final class Attendance extends ScopedRow {

    @Id
    private long id;

    private long trainingId;
    private long clerkId;
    private long outletId;

    @Enumerated(EnumType.STRING)
    private AttendanceState state;

    private @Nullable String remark;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Attendance() {}

    Attendance(Training training, UnitRow clerk, UnitId outlet) {
        super(clerk.place());
        this.id = Ids.next();
        this.trainingId = training.id().value();
        this.clerkId = clerk.id().value();
        this.outletId = outlet.value();
        this.state = training.isHeld() ? AttendanceState.ATTENDED : AttendanceState.INVITED;
    }

    void came(boolean came) {
        this.state = came ? AttendanceState.ATTENDED : AttendanceState.ABSENT;
    }

    long id() {
        return id;
    }

    UnitId clerk() {
        return new UnitId(clerkId);
    }
}
