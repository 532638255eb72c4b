import '@bpmn-io/element-template-chooser/dist/element-template-chooser.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import ElementTemplateChooserModule from '@bpmn-io/element-template-chooser';
import Modeler from 'bpmn-js/lib/Modeler';
import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything';
import { ElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  CamundaPlatformPropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import CamundaBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { ItalianModule } from './italian';
import { type GroupSource, OwnGroupsModule } from './ownGroups';

/** The editor of a diagram, with the properties of Camunda 7, the step library and the groups of our own. */
export function createModeler(container: HTMLElement, panel: HTMLElement, source: GroupSource): Modeler {
  const modeler = new Modeler({
    container,
    propertiesPanel: { parent: panel },
    ownGroups: source,
    moddleExtensions: { camunda },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      CamundaPlatformPropertiesProviderModule,
      ElementTemplatesPropertiesProviderModule,
      CamundaBehaviors,
      CreateAppendAnythingModule,
      ElementTemplateChooserModule,
      OwnGroupsModule,
      ...(source.language === 'it' ? [ItalianModule] : []),
    ],
  });
  modeler
    .get<{ setTemplates(templates: unknown[]): void }>('elementTemplatesLoader')
    .setTemplates(source.templates);
  return modeler;
}
