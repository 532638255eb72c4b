/** Decides how bundles are exported, uploaded and taken in over REST. */
package org.sportello.processbundle.rest;
