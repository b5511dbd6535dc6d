package org.aviso.testing;

import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.DeploymentEvent;
import org.jboss.arquillian.container.spi.event.StopSuiteContainers;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * Deploys the portal once for all test classes: Arquillian would do so for each of them, and take longer for it than most
 * of them run. The archive is that of {@link Archives}.
 */
public class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Observer.class);
    }

    /** Stands between Arquillian's events and those who act on them. */
    public static class Observer {

        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> ofClass;

        @Inject
        private Instance<ContainerRegistry> containers;

        @Inject
        private Event<GenerateDeployment> generation;

        @Inject
        private Event<DeploymentEvent> undeployment;

        private DeploymentScenario ofAll;
        private boolean begun;

        /** Lets the first class make the deployment, and gives it to the others. */
        public void generate(@Observes EventContext<GenerateDeployment> event) {
            if (event.getEvent().getTestClass().getJavaClass() == Archives.class) {
                event.proceed();
            } else if (ofAll == null) {
                generation.fire(new GenerateDeployment(new TestClass(Archives.class)));
                ofAll = ofClass.get();
            } else {
                ofClass.set(ofAll);
            }
        }

        /** Lets only the first class deploy; where that has failed, another would wait as long for the same. */
        public void deploy(@Observes EventContext<DeployManagedDeployments> event) {
            if (!begun) {
                begun = true;
                event.proceed();
            }
        }

        /** Leaves it for the next class. */
        public void keep(@Observes EventContext<UnDeployManagedDeployments> event) {
            // Not handed on.
        }

        /** Takes it away after the last class: the server starts again with the other database. */
        public void undeploy(@Observes EventContext<StopSuiteContainers> event) {
            if (ofAll != null) {
                for (Deployment each : ofAll.deployedDeploymentsInUnDeployOrder()) {
                    undeployment.fire(new UnDeployDeployment(
                            containers.get().getContainer(each.getDescription().getTarget()), each));
                }
            }
            event.proceed();
        }
    }
}
