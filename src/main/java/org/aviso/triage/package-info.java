/**
 * What staff does about requests: what to answer now, and the answers. Every use case here checks the role of its
 * caller.
 */
package org.aviso.triage;
