/* The blocks in the editor: a text that stands there until the element works, and a field for each attribute. Which attributes
   there are, the server says: see attributes.json. Written for the browser as it is, with what WordPress has: no build. */
( function ( wp ) {
	'use strict';

	const { blocks, blockEditor, components } = wp;
	const { createElement, Fragment } = wp.element;

	/** The field of an attribute, by what may stand in it. What is empty is not there. */
	function field( name, { type, enum: values, description }, value, set ) {
		const common = { key: name, label: name, help: description, __nextHasNoMarginBottom: true };
		if ( type === 'boolean' ) {
			const onChange = ( on ) => set( on || undefined );
			return createElement( components.ToggleControl, { ...common, checked: value === true, onChange } );
		}
		if ( values ) {
			const options = [ '', ...values ].map( ( it ) => ( { value: it, label: it || '–' } ) );
			const onChange = ( chosen ) => set( chosen || undefined );
			return createElement( components.SelectControl, { ...common, options, value: value ?? '', onChange } );
		}
		const isNumber = type === 'integer';
		const onChange = ( text ) => set( text === '' ? undefined : isNumber ? Math.trunc( Number( text ) ) : text );
		const kind = isNumber ? 'number' : 'text';
		return createElement( components.TextControl, { ...common, type: kind, value: value ?? '', onChange } );
	}

	function edit( { name, attributes, setAttributes } ) {
		const { title, description, attributes: known } = blocks.getBlockType( name );
		// Those of the element have words of ours; WordPress adds some of its own.
		const own = Object.entries( known ).filter( ( [ , { description: said } ] ) => said );
		const fields = own.map( ( [ key, what ] ) =>
			field( key, what, attributes[ key ], ( value ) => setAttributes( { [ key ]: value } ) )
		);
		const text = createElement( blockEditor.RichText, {
			tagName: 'p',
			value: attributes.content ?? '',
			placeholder: description,
			allowedFormats: [ 'core/bold', 'core/italic', 'core/link' ],
			onChange: ( content ) => setAttributes( { content: content || undefined } ),
		} );
		return createElement(
			Fragment,
			null,
			createElement(
				blockEditor.InspectorControls,
				null,
				createElement( components.PanelBody, { title }, fields )
			),
			createElement( 'div', blockEditor.useBlockProps(), createElement( 'strong', null, title ), text )
		);
	}

	for ( const name of [ 'dialogue', 'self-check', 'board', 'cards' ] ) {
		blocks.registerBlockType( 'llo-dialogue/' + name, { edit, save: () => null } );
	}
} )( window.wp );
