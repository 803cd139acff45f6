package cn.qudao.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.router.NavigationEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.spring.SpringInstantiator;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Makes views at once: Vaadin looks first for a bean of the kind, and the fault that there is none costs each page time. */
@Component
class Views implements InstantiatorFactory {

    private final ApplicationContext context;

    Views(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Instantiator createInstantitor(VaadinService service) {
        return new SpringInstantiator(service, context) {
            @Override
            public <T extends HasElement> T createRouteTarget(Class<T> view, NavigationEvent event) {
                return context.getAutowireCapableBeanFactory().createBean(view);
            }
        };
    }
}
