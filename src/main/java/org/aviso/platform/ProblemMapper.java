package org.aviso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers a program with a problem, whatever went wrong. What nobody foresaw is told to the log alone. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Inject
    private PagePhrases phrases;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof Problem problem) {
            return answer(problem);
        }
        if (thrown instanceof WebApplicationException refused) {
            return answer(refused);
        }
        LOG.log(Level.SEVERE, "the interface for programs failed: {0}", Failure.told(thrown));
        return answer(Problem.ofStatus(500));
    }

    private Response answer(WebApplicationException refused) {
        Response said = refused.getResponse();
        if (said.getStatus() < 400) {
            return said;
        }
        if (said.getStatus() >= 500) {
            LOG.log(Level.SEVERE, "the interface for programs failed: {0}", Failure.told(refused));
        }
        Problem problem = Problem.ofStatus(said.getStatus());
        String allowed = said.getHeaderString(HttpHeaders.ALLOW);
        if (allowed != null) {
            problem.header(HttpHeaders.ALLOW, allowed);
        }
        return answer(problem);
    }

    private Response answer(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                // As text: a writer chosen by Accept would refuse a client that wants something else.
                .type(Problem.MEDIA_TYPE).entity(problem.toJson(phrases.all()).toString());
        problem.headers().forEach(header -> answer.header(header.getKey(), header.getValue()));
        return answer.build();
    }
}
