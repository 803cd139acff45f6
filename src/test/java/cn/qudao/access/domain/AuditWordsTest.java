package cn.qudao.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.Messages;
import cn.qudao.testing.PortalTest;
import jakarta.persistence.EntityManagerFactory;
import java.util.Locale;
import java.util.TreeSet;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reads the trail is no programmer. */
@PortalTest
class AuditWordsTest {

    private final EntityManagerFactory factory;
    private final Messages messages;

    @Autowired
    AuditWordsTest(EntityManagerFactory factory, Messages messages) {
        this.factory = factory;
        this.messages = messages;
    }

    @Test
    void whateverTheTrailTellsOfHasAWord() {
        AuditedFields fields = new AuditedFields();
        TreeSet<String> wanted = new TreeSet<>();
        factory.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(entity -> fields.of(entity).ifPresent(shown -> {
                    wanted.add("access.audit.subject." + shown.type());
                    shown.shown().keySet().forEach(field -> wanted.add("access.audit.field." + field));
                }));
        assertThat(wanted).hasSizeGreaterThan(150);
        wanted.removeAll(messages.bundle(Locale.SIMPLIFIED_CHINESE).keySet());
        assertThat(wanted).as("without a word").isEmpty();
    }
}
