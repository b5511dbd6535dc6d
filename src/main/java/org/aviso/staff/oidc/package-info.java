/**
 * Sign-in by OpenID Connect: the agency's identity provider says who somebody is, the accounts say what they may do.
 * The server speaks the protocol; what it learns ends here, in a session as any other of staff.
 */
package org.aviso.staff.oidc;
