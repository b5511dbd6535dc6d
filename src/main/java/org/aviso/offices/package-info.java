/**
 * The agency and its offices: who can be reached and how, when they are open, and what they promise about lead time.
 */
package org.aviso.offices;
