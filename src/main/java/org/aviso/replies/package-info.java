/**
 * What staff writes to residents: the agency's own templates, approved in every language, and answers that reach nobody in
 * a language that they do not read. Every use case here checks the role of its caller.
 */
package org.aviso.replies;
